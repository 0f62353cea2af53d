import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { GetAdherenceResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

interface Adherence {
  data?: GetAdherenceResponse;
  isLoading: boolean;
}

const AdherenceContext = createContext<Adherence>({ isLoading: true });

/** Who meets the Standard today, for every part of the document that shows a share of the fleet. */
export function AdherenceProvider(props: Adherence & { children: ReactNode }) {
  const { data, isLoading, children } = props;
  const value = useMemo(() => ({ data, isLoading }), [data, isLoading]);
  return (
    <AdherenceContext.Provider value={value}>
      {children}
    </AdherenceContext.Provider>
  );
}

/** What is known of who meets the Standard; without data it is being asked for, or could not be told. */
export function useFleetAdherence(): Adherence {
  return useContext(AdherenceContext);
}
