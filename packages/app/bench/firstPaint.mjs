// How long it takes until something useful is on the page of models of the fleet, against the catalog's own index page in
// the same app. Run by hand against a demo of the size that is of interest:
//
//   npm start -- --port 3200 --backend-port 7200 --models 10000
//   node packages/app/bench/firstPaint.mjs http://localhost:3200
//
// Useful is the first row of the table with its link. Every page is loaded whole, by a browser that has its scripts in the
// cache, in turns with the other ones.
import process from 'node:process';
import { chromium } from '@playwright/test';

const ROUNDS = 11;
const PAGES = {
  'catalog, all components':
    '/?filters%5Bkind%5D=component&filters%5Buser%5D=all',
  'ML models: Models': '/ml-models/models',
  'ML models: Models, two filters': '/ml-models/models?tier=T1&provider=aws',
  'ML models: Teams': '/ml-models/teams',
  'ML models: Map': '/ml-models/map',
};
const USEFUL = 'table tbody tr a';

const address = process.argv[2] ?? 'http://localhost:3000';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

const quantile = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.ceil(share * times.length) - 1];

try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('link', { name: 'Settings' }).waitFor();
  const times = new Map(Object.keys(PAGES).map(name => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(address + path, { waitUntil: 'commit' });
      await page
        .locator(USEFUL)
        .first()
        .waitFor({ state: 'visible', timeout: 60_000 });
      // The clock of the page itself, which begins with the navigation.
      const time = await page.evaluate(() => performance.now());
      if (round > 0) {
        times.get(name).push(time);
      }
    }
  }
  const say = line => process.stdout.write(`${line}\n`);
  say('| page | median | slowest of nine in ten |');
  say('| --- | ---: | ---: |');
  for (const [name, taken] of times) {
    const [half, most] = [0.5, 0.9].map(share =>
      Math.round(quantile(taken, share)).toLocaleString('en-US'),
    );
    say(`| ${name} | ${half} ms | ${most} ms |`);
  }
} finally {
  await browser.close();
}
