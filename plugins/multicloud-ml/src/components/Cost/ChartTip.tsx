import styles from './ChartTip.module.css';

/** What stands under the pointer, as lines of name and amount. The table says the same to those who do not point. */
export function ChartTip(props: {
  title: string;
  lines: Array<{ name: string; amount: string }>;
}) {
  return (
    <div className={styles.tip}>
      <p className={styles.title}>{props.title}</p>
      <dl className={styles.lines}>
        {props.lines.map(({ name, amount }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{amount}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
