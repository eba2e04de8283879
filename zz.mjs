import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { serve } from './scripts/serve.mjs';
const site = await serve({ folder: process.argv[2] ?? '.svelte-kit/stories/sixth/build', port: 0 });
const rooms = JSON.parse(readFileSync('/tmp/left-rooms.json'));
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const p = await b.newPage();
const off = {}; 
for (const id of Object.keys(rooms)) { 
  await p.setViewportSize({ width: 320, height: 900 });
  await p.goto(`${site}embed/claim/${id}/`);
  await p.evaluate(() => document.fonts.ready.then(() => 0));
  for (const [i, w] of [320, 360, 400, 480, 640].entries()) {
  await p.setViewportSize({ width: w, height: 900 });
  const real = await p.evaluate(() => document.body.getBoundingClientRect().height);
  const d = Math.round((rooms[id][i] - real) * 10) / 10; off[d] = (off[d] ?? 0) + 1; if (Math.abs(d) > 2) console.log(id, w, d); }
}
console.log(off); await b.close(); process.exit();
