import { access } from 'node:fs/promises';
import process from 'node:process';
import { findProgram } from './findProgram.mjs';

export const chromiumPart = {
  name: 'Chromium',
  howToGet:
    'install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH to a Chromium or Chrome',
};

/** The path of a Chromium or Chrome on this machine. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    await access(named).catch(() => {
      throw new Error(`CHROMIUM_PATH is "${named}", and no file is there.`);
    });
    return named;
  }
  return findProgram(
    [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'Chromium',
      'Google Chrome',
    ],
    [
      '/usr/bin',
      '/snap/bin',
      '/Applications/Chromium.app/Contents/MacOS',
      '/Applications/Google Chrome.app/Contents/MacOS',
    ],
  );
}
