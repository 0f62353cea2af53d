import { Select } from '@backstage/ui';
import { useSearch } from '@backstage/plugin-search-react';
import { useLocale } from '../../format';

const ANY = '';

/** One filter of a search, by one value or none. */
export function SearchFilterSelect(props: {
  name: string;
  label: string;
  options: Array<{ id: string; label: string }>;
}) {
  const { name, label, options } = props;
  const { t } = useLocale();
  const { filters, setFilters, setPageCursor } = useSearch();
  const chosen = filters[name];

  return (
    <Select
      label={label}
      size="small"
      options={[{ id: ANY, label: t('search.filters.any') }, ...options]}
      selectedKey={typeof chosen === 'string' ? chosen : ANY}
      onSelectionChange={key => {
        setFilters(({ [name]: _, ...others }) =>
          key === ANY || key === null
            ? others
            : { ...others, [name]: String(key) },
        );
        // The page that was shown is one of other results.
        setPageCursor(undefined);
      }}
    />
  );
}
