import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { Reference, ReleasePlan } from '../../app/api/contract.js';
import { useT } from '../language/language.js';
import { choicesOf, useReference } from '../reference/reference.js';
import { useSession } from '../session/session.js';
import { columnGroups } from './columns.js';

const attributes: readonly ReleasePlan['attribute'][] = [
  'PROACTIVE',
  'ON_REQUEST',
  'NOT_DISCLOSED',
  'PARTIAL',
];
const methods: readonly ReleasePlan['attributeMethod'][] = ['item', 'series'];
const riskTiers: readonly ReleasePlan['riskTier'][] = ['A', 'B', 'C'];

/** Fields of the release plan: attribute with its legal basis, audience, channels, column and times. */
export function ReleasePlanFields() {
  const t = useT();
  const reference = useReference();
  const { unit } = useSession();
  return (
    <div className="field-grid">
      <Form.Item name={['releasePlan', 'attribute']} label={t('plan.attribute')}>
        <Select options={attributes.map((value) => ({ value, label: t(`plan.attribute.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['releasePlan', 'attributeMethod']} label={t('plan.attributeMethod')}>
        <Radio.Group
          aria-label={t('plan.attributeMethod')}
          options={methods.map((value) => ({ value, label: t(`plan.attributeMethod.${value}`) }))}
        />
      </Form.Item>
      <BasisFields />
      <Form.Item
        name={['releasePlan', 'proactiveCategory']}
        label={t('plan.proactiveCategory')}
        className="wide"
      >
        <Select
          allowClear
          options={(reference?.proactiveCategories ?? []).map(({ code, name }) => ({
            value: code,
            label: `${code}. ${name}`,
          }))}
        />
      </Form.Item>
      <WithheldFields reference={reference} />
      <AgencyField />
      <AudienceFields />
      <Form.Item name={['releasePlan', 'channels']} label={t('plan.channels')}>
        <Select mode="multiple" options={[{ value: 'portal', label: t('plan.channel.portal') }]} />
      </Form.Item>
      <Form.Item name={['releasePlan', 'column']} label={t('plan.column')}>
        <Select options={reference === undefined ? [] : columnGroups(reference, unit.id)} />
      </Form.Item>
      <Form.Item name={['releasePlan', 'notBefore']} label={t('plan.notBefore')}>
        <Input type="datetime-local" />
      </Form.Item>
      <PeriodFields />
      <Form.Item name={['releasePlan', 'riskTier']} label={t('plan.riskTier')}>
        <Radio.Group
          aria-label={t('plan.riskTier')}
          options={riskTiers.map((value) => ({ value, label: t(`plan.riskTier.${value}`) }))}
        />
      </Form.Item>
    </div>
  );
}

function BasisFields() {
  const t = useT();
  return (
    <Form.Item label={t('plan.basis')} extra={t('plan.basisHint')} className="wide">
      <Form.List name={['releasePlan', 'basis']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="basis-row" role="group" aria-label={t('plan.basis')}>
                <Form.Item name={[name, 'law']} className="basis-law">
                  <Input placeholder={t('plan.law')} aria-label={t('plan.law')} />
                </Form.Item>
                {(['article', 'paragraph', 'item'] as const).map((part) => (
                  <Form.Item key={part} name={[name, part]}>
                    <InputNumber
                      min={1}
                      precision={0}
                      controls={false}
                      aria-label={t(`plan.${part}`)}
                      suffix={t(`plan.${part}`)}
                    />
                  </Form.Item>
                ))}
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('plan.removeBasis', { number: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ law: '', article: null, paragraph: null, item: null })}
            >
              {t('plan.addBasis')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

function WithheldFields({ reference }: { readonly reference: Reference | undefined }) {
  const t = useT();
  return (
    <Form.Item label={t('plan.withheld')} className="wide">
      <Form.List name={['releasePlan', 'withheld']}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="withheld-row" role="group" aria-label={t('plan.withheld')}>
                <Form.Item name={[name, 'ground']}>
                  <Select aria-label={t('plan.ground')} options={choicesOf(reference?.grounds)} />
                </Form.Item>
                <Form.Item name={[name, 'reason']} className="basis-law">
                  <Input placeholder={t('plan.withheldReason')} aria-label={t('plan.withheldReason')} />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('plan.removeWithheld', { number: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ ground: '', reason: '' })}>
              {t('plan.addWithheld')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** Other units whose facts or powers the item concerns: each of them countersigns. */
function AgencyField() {
  const t = useT();
  const { unit } = useSession();
  const units = (useReference()?.units ?? [])
    .filter(({ kind, id }) => kind !== 'department' && id !== unit.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form.Item name={['releasePlan', 'agencies']} label={t('plan.agencies')} className="wide">
      <Select mode="multiple" options={units} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
}

function AudienceFields() {
  const t = useT();
  const kind = Form.useWatch<string | undefined>(['releasePlan', 'audience', 'kind']);
  return (
    <>
      <Form.Item name={['releasePlan', 'audience', 'kind']} label={t('plan.audience')}>
        <Radio.Group
          aria-label={t('plan.audience')}
          options={(['public', 'limited'] as const).map((value) => ({
            value,
            label: t(`plan.audience.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name={['releasePlan', 'audience', 'scope']}
        label={t('plan.scope')}
        hidden={kind !== 'limited'}
      >
        <Input />
      </Form.Item>
    </>
  );
}

function PeriodFields() {
  const t = useT();
  const kind = Form.useWatch<string | undefined>(['releasePlan', 'publicityPeriod', 'kind']);
  return (
    <>
      <Form.Item name={['releasePlan', 'publicityPeriod', 'kind']} label={t('plan.publicityPeriod')}>
        <Radio.Group
          aria-label={t('plan.publicityPeriod')}
          options={(['longTerm', 'until'] as const).map((value) => ({
            value,
            label: t(`plan.publicityPeriod.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name={['releasePlan', 'publicityPeriod', 'on']}
        label={t('plan.until')}
        hidden={kind !== 'until'}
      >
        <Input type="date" />
      </Form.Item>
    </>
  );
}
