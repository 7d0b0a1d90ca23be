import { Segmented } from 'antd';
import { languages, type Language } from '../../messages/catalogue.js';
import { useLanguage } from './language.js';

export function LanguageSwitch() {
  const { language, setLanguage, t } = useLanguage();
  return (
    <Segmented<Language>
      size="small"
      aria-label={t('app.language')}
      value={language}
      onChange={setLanguage}
      options={languages.map((value) => ({ value, label: t(`app.language.${value}`) }))}
    />
  );
}
