import { TablePagination } from '@backstage/ui';
import { useLocale } from '../../format';
import { PAGE_SIZES, type CursorPage } from '../../hooks';

/** The way forth and back through a list, and how long its pages are; nothing where it has one page only. */
export function PageControls(props: {
  page: CursorPage<{ totalItems?: number; nextCursor?: string }>;
}) {
  const { t, format } = useLocale();
  const { pageSize, offset, hasNext, hasPrevious, resize, ...page } =
    props.page;
  const isResized = resize !== undefined && pageSize !== PAGE_SIZES[0];
  // What loads has no next page yet; the controls stay where the last answer had them.
  if (!page.data?.nextCursor && !hasPrevious && !isResized) return null;
  return (
    <TablePagination
      pageSize={pageSize}
      pageSizeOptions={
        resize
          ? PAGE_SIZES.map(value => ({
              value,
              label: t('fleet.page.size', { count: value }),
            }))
          : [pageSize]
      }
      showPageSizeOptions={resize !== undefined}
      onPageSizeChange={resize}
      offset={offset}
      totalCount={page.data?.totalItems}
      getLabel={({ totalCount = 0 }) =>
        t('fleet.page.range', {
          from: format.count(Math.min(offset + 1, totalCount)),
          to: format.count(Math.min(offset + pageSize, totalCount)),
          total: format.count(totalCount),
        })
      }
      hasNextPage={hasNext}
      hasPreviousPage={hasPrevious}
      onNextPage={page.next}
      onPreviousPage={page.previous}
    />
  );
}
