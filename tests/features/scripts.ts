/**
 * The keys of MDN's data that scripts use, as the type checker knows them: it says of which interface of the
 * browser a property is.
 */
import ts from 'typescript';

const options: ts.CompilerOptions = {
	target: ts.ScriptTarget.ESNext,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.webworker.d.ts'],
	allowImportingTsExtensions: true,
	noEmit: true,
	skipLibCheck: true,
	types: [],
	paths: { '$lib/*': ['./src/lib/*'] },
	baseUrl: '.',
};

/** Interfaces that MDN has under other names. */
const aliases: Record<string, string> = {
	ReadonlyArray: 'Array',
	ARIAMixin: 'Element',
	ParentNode: 'Element',
	ChildNode: 'Element',
	Animatable: 'Element',
	ElementCSSInlineStyle: 'HTMLElement',
	PopoverTargetAttributes: 'HTMLButtonElement',
	InnerHTML: 'Element',
};

const targets = ['Element', 'HTMLElement', 'Document', 'Window', 'HTMLDialogElement'];

/** The interface of the browser, or of the language, that declares a symbol. */
function ownerOf(declaration: ts.Node): string | undefined {
	if (!/\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)) return undefined;
	for (let one: ts.Node | undefined = declaration.parent; one; one = one.parent)
		if (ts.isInterfaceDeclaration(one) || ts.isVariableDeclaration(one)) {
			const name = one.name.getText().replace(/Constructor$/, '');
			return aliases[name] ?? name;
		}
	return undefined;
}

function keysOfNode(node: ts.Node, checker: ts.TypeChecker): string[] {
	if (ts.isCallExpression(node) && /addEventListener$/.test(node.expression.getText())) {
		const [event] = node.arguments;
		return event && ts.isStringLiteral(event)
			? targets.map((target) => `api.${target}.${event.text}_event`)
			: [];
	}
	const name = ts.isPropertyAccessExpression(node)
		? node.name
		: ts.isIdentifier(node)
			? node
			: null;
	if (!name) return [];
	const [declaration] = checker.getSymbolAtLocation(name)?.declarations ?? [];
	if (!declaration) return [];
	const owner = ownerOf(declaration);
	const text = name.getText();
	return owner
		? [
				`api.${owner}.${text}`,
				`api.${owner}.${text}_static`,
				`javascript.builtins.${owner}.${text}`,
			]
		: /\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)
			? [`api.${text}`, `javascript.builtins.${text}`]
			: [];
}

/**
 * @param files texts by path; a path that is no module of the disk ends in `.ts`, too
 * @returns the candidates of each
 */
export function keysOfScripts(files: ReadonlyMap<string, string>): Map<string, string[]> {
	const host = ts.createCompilerHost(options);
	const { readFile, fileExists } = host;
	host.readFile = (path) => files.get(path) ?? readFile(path);
	// the types of packages say nothing of the browser
	host.fileExists = (path) =>
		files.has(path) || (!/node_modules\/(?!typescript)/.test(path) && fileExists(path));
	const program = ts.createProgram([...files.keys()], options, host);
	const checker = program.getTypeChecker();
	return new Map(
		[...files.keys()].map((path) => {
			const keys: string[] = [];
			const visit = (node: ts.Node): void => {
				keys.push(...keysOfNode(node, checker));
				ts.forEachChild(node, visit);
			};
			const source = program.getSourceFile(path);
			if (source) visit(source);
			return [path, keys];
		}),
	);
}
