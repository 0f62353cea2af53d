import { useEffect, useState } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/** The language that the reader chose in the settings of the app. */
export function useLanguage(): string {
  const languageApi = useApi(appLanguageApiRef);
  const [code, setCode] = useState(() => languageApi.getLanguage().language);
  useEffect(() => {
    const subscription = languageApi
      .language$()
      .subscribe(({ language }) => setCode(language));
    return () => subscription.unsubscribe();
  }, [languageApi]);
  return code;
}
