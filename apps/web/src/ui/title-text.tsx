import { useT } from '../features/language/language.js';

/** The title of an item; a draft may have none yet, and it may be withheld from whoever looks. */
export function TitleText({ title }: { readonly title: string | null }) {
  const t = useT();
  if (title === null) return <em className="faint">{t('item.withheld')}</em>;
  return title === '' ? <em className="faint">{t('item.untitled')}</em> : title;
}
