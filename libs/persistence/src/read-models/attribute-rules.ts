import type { AttributeRules } from '#application';
import type { SeriesRule } from '#domain/disclosure';
import type { CivilDate, UnitId } from '#domain/kernel';
import type { PgDatabase, Statement } from '../pg-database.js';
import type { DbRow } from '../unit-of-work/row-mapping.js';

const inForce: Statement = {
  name: 'attribute_rules_in_force',
  text: `SELECT r.series, r.attribute, r.basis FROM attribute_rules r JOIN units u ON u.id = r.unit_id
    WHERE (r.unit_id = $1 OR u.kind = 'host') AND r.valid_from <= $2::date AND (r.valid_to IS NULL OR r.valid_to > $2::date)
    ORDER BY (r.unit_id = $1) DESC, r.valid_from DESC, r.id`,
};

/** Rules by document-number series, as the office has entered them. */
export class PgAttributeRules implements AttributeRules {
  constructor(private readonly database: PgDatabase) {}

  async listInForce(unitId: UnitId, on: CivilDate): Promise<readonly SeriesRule[]> {
    const rows = await this.database.query<DbRow>(inForce, [unitId, on]);
    return rows.map((row) => ({
      series: row['series'] as string,
      attribute: row['attribute'] as SeriesRule['attribute'],
      basis: row['basis'] as SeriesRule['basis'],
    }));
  }
}
