// The package ships its dictionaries without types: one text, `simplified traditional|simplified traditional|…`.
declare module 'opencc-js/dict/STPhrases' {
  const phrases: string;
  export = phrases;
}
