import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { ProblemError } from '../../app/api/http.js';
import { fieldOfPath } from '../../ui/issue-place.js';
import type { DraftValues } from './draft-values.js';

/** Shows the API's issues at the form fields they are about, and takes them away with the next answer. */
export function useFieldIssues(form: FormInstance<DraftValues>, error: Error | null): void {
  useEffect(() => {
    const issues = error instanceof ProblemError ? (error.problem.issues ?? []) : [];
    const located = issues.flatMap(({ path, text }) => {
      const name = fieldOfPath(path);
      return name === null ? [] : [{ name, errors: [text] }];
    });
    // Field paths come from the API; the form's own type cannot know them.
    const setFields = form.setFields as (fields: { name: (string | number)[]; errors: string[] }[]) => void;
    setFields(located);
    return () => setFields(located.map(({ name }) => ({ name, errors: [] })));
  }, [form, error]);
}
