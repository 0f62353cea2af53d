import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  createTranslate,
  multicloudMlTranslationRef,
  type Translate,
} from '../translations';
import { createFormat, type Format } from './createFormat';
import { useLanguage } from './useLanguage';

/** What a component writes with. Functions that make words for one are handed it as their last parameter. */
export interface Locale {
  t: Translate;
  format: Format;
}

/** The messages, and the ways to write figures, dates and terms, in the reader's language. */
export function useLocale(): Locale {
  const code = useLanguage();
  const { t: translate } = useTranslationRef<Record<string, string>>(
    multicloudMlTranslationRef,
  );
  return useMemo(() => {
    const t = createTranslate(translate);
    return { t, format: createFormat({ code, t }) };
  }, [code, translate]);
}
