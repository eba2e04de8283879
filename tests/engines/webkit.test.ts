import { runJourneys } from './run.ts';
import { webkit } from './webkit.ts';

runJourneys(webkit);
