import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  languages,
  translate,
  type Language,
  type MessageKey,
  type MessageParams,
} from '../../messages/catalogue.js';

export type Translate = (key: MessageKey, params?: MessageParams) => string;

interface LanguageContextValue {
  readonly language: Language;
  readonly t: Translate;
  setLanguage(language: Language): void;
}

const storageKey = 'shenjiao.language';
const LanguageContext = createContext<LanguageContextValue | null>(null);

/** The language chosen on this machine before; Chinese for everybody else. */
export function storedLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  return languages.find((language) => language === stored) ?? 'zh-CN';
}

interface LanguageProviderProps {
  readonly onChange: (language: Language) => void;
  readonly children: ReactNode;
}

export function LanguageProvider({ onChange, children }: LanguageProviderProps) {
  const [language, setStateLanguage] = useState<Language>(storedLanguage);

  const setLanguage = useCallback(
    (next: Language) => {
      localStorage.setItem(storageKey, next);
      setStateLanguage(next);
      onChange(next);
    },
    [onChange],
  );

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = translate(language, 'app.name');
  }, [language]);

  const value = useMemo<LanguageContextValue>(
    () => ({ language, setLanguage, t: (key, params) => translate(language, key, params) }),
    [language, setLanguage],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageContextValue {
  const value = useContext(LanguageContext);
  if (value === null) throw new Error('useLanguage is called outside of LanguageProvider');
  return value;
}

export function useT(): Translate {
  return useLanguage().t;
}
