import { paper } from './journeys-paper.ts';
import { firefox } from './puppeteer.ts';
import { runJourneys } from './run.ts';

runJourneys(firefox, paper);
