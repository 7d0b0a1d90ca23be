import { useT } from '../features/language/language.js';

/** The title of an item, or that it is withheld from whoever looks. */
export function TitleText({ title }: { readonly title: string | null }) {
  const t = useT();
  return title === null ? <em className="faint">{t('item.withheld')}</em> : title;
}
