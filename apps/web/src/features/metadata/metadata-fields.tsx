import { Form, Input, Select } from 'antd';
import type { ItemSource, Validity } from '../../app/api/contract.js';
import type { MessageKey } from '../../messages/catalogue.js';
import { useT } from '../language/language.js';
import type { MetadataValues } from './metadata-values.js';

type TextField = keyof Omit<MetadataValues, 'validity' | 'keywords' | 'summary' | 'source'>;

const validities: readonly Validity[] = ['IN_FORCE', 'EXPIRED', 'REPEALED', 'AMENDED'];
const sourceKinds: readonly ItemSource['kind'][] = ['own', 'reprint', 'otherAgency'];
const categories = ['subjectCategory', 'genreCategory', 'groupCategory', 'serviceAudience'] as const;
const dates = ['documentDate', 'effectiveDate', 'repealDate'] as const;

/** Fields of the catalogue header. Names of fields are paths into the request, so that the API's issues find them. */
export function MetadataFields() {
  const t = useT();
  return (
    <div className="field-grid">
      <Field name="title" label="metadata.title" wide />
      <Field name="issuer" label="metadata.issuer" hint="metadata.issuerHint" />
      <Field name="documentNumber" label="metadata.documentNumber" />
      {categories.map((name) => (
        <Field key={name} name={name} label={`metadata.${name}`} />
      ))}
      {dates.map((name) => (
        <Field key={name} name={name} label={`metadata.${name}`} type="date" />
      ))}
      <Form.Item name={['metadata', 'validity']} label={t('metadata.validity')}>
        <Select
          options={[
            { value: '', label: t('app.none') },
            ...validities.map((value) => ({ value, label: t(`metadata.validity.${value}`) })),
          ]}
        />
      </Form.Item>
      <Form.Item
        name={['metadata', 'keywords']}
        label={t('metadata.keywords')}
        extra={t('metadata.keywordsHint')}
        className="wide"
      >
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[' ', '　', '，', '、', ',', ';', '；']}
        />
      </Form.Item>
      <Form.Item
        name={['metadata', 'summary']}
        label={t('metadata.summary')}
        extra={t('metadata.summaryHint')}
        className="wide"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} showCount />
      </Form.Item>
      <SourceFields />
    </div>
  );
}

interface FieldProps {
  readonly name: TextField;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  readonly type?: 'date';
  readonly wide?: boolean;
}

function Field({ name, label, hint, type, wide }: FieldProps) {
  const t = useT();
  return (
    <Form.Item
      name={['metadata', name]}
      label={t(label)}
      extra={hint === undefined ? undefined : t(hint)}
      className={wide === true ? 'wide' : undefined}
    >
      <Input type={type ?? 'text'} autoComplete="off" />
    </Form.Item>
  );
}

function SourceFields() {
  const t = useT();
  const kind = Form.useWatch<ItemSource['kind'] | undefined>(['metadata', 'source', 'kind']);
  return (
    <>
      <Form.Item name={['metadata', 'source', 'kind']} label={t('metadata.source')}>
        <Select options={sourceKinds.map((value) => ({ value, label: t(`metadata.source.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name={['metadata', 'source', 'name']}
        label={t('metadata.sourceName')}
        hidden={kind === 'own'}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name={['metadata', 'source', 'url']}
        label={t('metadata.sourceUrl')}
        hidden={kind !== 'reprint'}
      >
        <Input type="url" />
      </Form.Item>
      <Form.Item
        name={['metadata', 'source', 'consent']}
        label={t('metadata.sourceConsent')}
        hidden={kind !== 'otherAgency'}
      >
        <Input />
      </Form.Item>
    </>
  );
}
