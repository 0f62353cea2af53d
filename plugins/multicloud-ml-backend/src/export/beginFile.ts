import type { Response } from 'express';

const CONTENT_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

/**
 * Says that the answer is a file to be saved, and kept by nobody on the way.
 *
 * @param name - always one of our own: nothing that anybody names gets into a header
 */
export function beginFile(
  res: Response,
  name: string,
  format: keyof typeof CONTENT_TYPES,
): void {
  res.status(200);
  res.setHeader('Content-Type', CONTENT_TYPES[format]);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cache-Control', 'no-store');
}
