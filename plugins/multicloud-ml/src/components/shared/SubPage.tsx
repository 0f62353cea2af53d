import type { ReactNode } from 'react';
import { Container } from '@backstage/ui';

/** The content of a page of our own. Entity pages have this landmark already, pages in the navigation do not. */
export function SubPage(props: { children: ReactNode }) {
  return (
    <main>
      <Container py="4">{props.children}</Container>
    </main>
  );
}
