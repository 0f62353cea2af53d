import {
  Button,
  MenuListBox,
  MenuListBoxItem,
  MenuTrigger,
} from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { FLEET_COLUMNS, MODEL_COLUMNS, type ModelColumnId } from '../ModelList';

/** Which columns the table has; the model itself is always there. */
export function ColumnsMenu(props: {
  columns: readonly ModelColumnId[];
  onChoose: (columns: readonly ModelColumnId[]) => void;
}) {
  const { columns, onChoose } = props;
  const { t } = useLocale();
  return (
    <>
      {columns !== FLEET_COLUMNS && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onChoose(FLEET_COLUMNS)}
        >
          {t('fleet.models.columnsReset')}
        </Button>
      )}
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiLayoutColumnLine />}
        >
          {t('fleet.models.chooseColumns')}
        </Button>
        <MenuListBox
          aria-label={t('fleet.models.columnsLabel')}
          selectionMode="multiple"
          // Escape closes the menu; it would otherwise take every column away first.
          escapeKeyBehavior="none"
          selectedKeys={columns}
          onSelectionChange={keys =>
            onChoose(
              MODEL_COLUMNS.filter(
                id => id === 'title' || keys === 'all' || keys.has(id),
              ),
            )
          }
        >
          {MODEL_COLUMNS.filter(id => id !== 'title').map(id => (
            <MenuListBoxItem key={id} id={id}>
              {t(`fleet.models.columns.${id}`)}
            </MenuListBoxItem>
          ))}
        </MenuListBox>
      </MenuTrigger>
    </>
  );
}
