import type { JudgedRendition, PublishedTrace, TraceRow } from '#application';
import type { KeyedDigest } from '#domain/personal-information';
import type { DbRow } from '../unit-of-work/row-mapping.js';

/**
 * What is public of traces ($1), without the judged rendition ($2, $3). Of each trace so many renditions are read at most,
 * the newest: that bounds the work by the item, however often a number has been published.
 */
export const publishedTraces = {
  name: 'published_traces',
  text: `SELECT q.trace, count(DISTINCT f.item_id) FILTER (WHERE f.item_id IS DISTINCT FROM $2::uuid)::integer AS items,
      array_agg(DISTINCT f.shown) AS shown
    FROM unnest($1::text[]) q (trace) CROSS JOIN LATERAL (
      SELECT t.item_id, t.shown FROM rendition_traces t
      WHERE t.trace = q.trace AND (t.item_id, t.rendition_digest) IS DISTINCT FROM ($2::uuid, $3::text)
        AND EXISTS (SELECT FROM publications p WHERE p.item_id = t.item_id AND p.content_digest = t.rendition_digest)
      ORDER BY t.settled_at DESC LIMIT 200) f
    GROUP BY q.trace`,
};

/** Whether a number that a rendition ($2) of an item ($1) tells of was published elsewhere since it was settled. */
export const newerTraces = {
  name: 'newer_traces',
  text: `SELECT EXISTS (SELECT FROM rendition_traces m JOIN rendition_traces t ON t.trace = m.trace AND t.item_id <> m.item_id
      JOIN publications p ON p.item_id = t.item_id AND p.content_digest = t.rendition_digest AND p.published_at >= m.settled_at
    WHERE m.item_id = $1 AND m.rendition_digest = $2 AND m.kind NOT IN ('FACILITY', 'SERIES')) AS found`,
};

/** The parameters of `publishedTraces`. */
export function tracesParams(traces: readonly KeyedDigest[], except: JudgedRendition): unknown[] {
  return [traces, except.itemId, except.renditionDigest];
}

/** From `publishedTraces`. */
export function toPublishedTrace(row: DbRow): PublishedTrace {
  return {
    trace: row['trace'] as KeyedDigest,
    items: row['items'] as number,
    shown: row['shown'] as readonly string[],
  };
}

/** A row as the insert reads it. */
export function traceJson(row: TraceRow): Readonly<Record<string, unknown>> {
  return {
    item_id: row.itemId,
    rendition_digest: row.renditionDigest,
    trace: row.trace,
    kind: row.kind,
    shown: row.shown,
    settled_at: row.settledAt,
  };
}
