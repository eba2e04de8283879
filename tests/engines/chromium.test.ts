import { paper } from './journeys-paper.ts';
import { chromium } from './puppeteer.ts';
import { runJourneys } from './run.ts';

runJourneys(chromium, paper);
