import { amountFormat } from './amountFormat';
import { costFormat } from './costFormat';
import { dateFormat } from './dateFormat';
import type { Language } from './Language';
import { numberFormat } from './numberFormat';
import { placeFormat } from './placeFormat';
import { timeFormat } from './timeFormat';
import { wordFormat } from './wordFormat';

/** Every way to put a figure, a date or a term into the words of one language. Its functions may be passed on by themselves. */
export function createFormat(language: Language) {
  return {
    ...numberFormat(language),
    ...amountFormat(language),
    ...dateFormat(language),
    ...timeFormat(language),
    ...placeFormat(language),
    ...wordFormat(language),
    ...costFormat(language),
  };
}

export type Format = ReturnType<typeof createFormat>;
