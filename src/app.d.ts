declare global {
	namespace App {
		interface PageData {
			/** Paths of the pages' own scripts, by the path of their source; empty in the dev server. */
			clientScripts: Record<string, string>;
		}
	}
}

export {};
