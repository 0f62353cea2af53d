import { useLocale } from '../../format';

/** How long ago something was, with the exact time on hover. */
export function Age(props: { at: string | Date }) {
  const { format } = useLocale();
  const iso = typeof props.at === 'string' ? props.at : props.at.toISOString();
  return (
    <time dateTime={iso} title={format.instant(props.at)}>
      {format.age(props.at)}
    </time>
  );
}
