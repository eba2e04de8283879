/** What a page beside the story needs of a script: its switch of colours. */
import { tendThemes } from './theme.ts';

tendThemes(document.documentElement);
