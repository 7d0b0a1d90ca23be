import { Select } from 'antd';
import { useT } from '../../features/language/language.js';
import { choicesOf, useReference, type Choice } from '../../features/reference/reference.js';

interface CodeFilterProps {
  /** Value and change come from the form around it. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

type Options = readonly (Choice | { readonly label: string; readonly options: readonly Choice[] })[];

/** What came of an act, by name. */
export function OutcomeFilter(props: CodeFilterProps) {
  return <CodeFilter {...props} options={toldApart(choicesOf(useReference()?.entryOutcomes))} />;
}

/** What an entry gives as its reason, by name: a rule that refused, or what somebody chose. */
export function RuleFilter(props: CodeFilterProps) {
  const t = useT();
  const reference = useReference();
  const dispositions = reference?.dispositionKinds.flatMap((kind) => [kind, ...kind.reasons]);
  const groups = [
    { label: t('audit.rules'), named: reference?.rules },
    { label: t('audit.reasonClasses'), named: reference?.reasonClasses },
    { label: t('audit.grounds'), named: reference?.grounds },
    { label: t('audit.triggers'), named: reference?.takeDownTriggers },
    { label: t('audit.dispositions'), named: dispositions },
  ];
  const options = groups.map(({ label, named }) => ({ label, options: toldApart(choicesOf(named)) }));
  return <CodeFilter {...props} options={options} />;
}

function CodeFilter({ id, value, onChange, options }: CodeFilterProps & { readonly options: Options }) {
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value === '' ? undefined : value}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      options={[...options]}
    />
  );
}

/** Codes once each; those that share a name show themselves beside it. */
function toldApart(choices: readonly Choice[]): readonly Choice[] {
  const single = [...new Map(choices.map((choice) => [choice.value, choice])).values()];
  return single.map(({ value, label }) => {
    const isShared = single.some((other) => other.value !== value && other.label === label);
    return { value, label: isShared ? `${label} (${value})` : label };
  });
}
