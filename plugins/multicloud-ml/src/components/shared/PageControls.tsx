import { TablePagination } from '@backstage/ui';
import type { CursorPage } from '../../hooks';

/** The way forth and back through a list; nothing where it has one page only. */
export function PageControls(props: {
  page: CursorPage<{ totalItems: number }>;
}) {
  const { pageSize, offset, hasNext, hasPrevious, ...page } = props.page;
  if (!hasNext && !hasPrevious) return null;
  return (
    <TablePagination
      pageSize={pageSize}
      pageSizeOptions={[pageSize]}
      showPageSizeOptions={false}
      offset={offset}
      totalCount={page.data?.totalItems}
      hasNextPage={hasNext}
      hasPreviousPage={hasPrevious}
      onNextPage={page.next}
      onPreviousPage={page.previous}
    />
  );
}
