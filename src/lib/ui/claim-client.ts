/** The script of a claim’s page: shares its address, copies its citations. */
import { connectCopyButtons } from './copy.ts';
import { openSharing } from './share.ts';

connectCopyButtons();
openSharing();
