/** `npm start`: installs what is missing, builds the story and serves the build. */
import { needNode, needPackages, root, run } from './setup.mjs';

needNode();
needPackages();
if (!run('npm', ['run', '-s', 'build'])) process.exit(1);
const { serve } = await import('./serve.mjs');
const address = await serve({ folder: `${root}/build`, port: Number(process.env.PORT ?? 4173) });
console.log(`\nThe story is at ${address}\nCtrl+C ends it.`);
