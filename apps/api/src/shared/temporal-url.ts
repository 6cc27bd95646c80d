/** Where a run is seen in the Temporal Web UI; undefined where there is none to be seen. */
export type TemporalUrl = (workflowId: string, runId: string | undefined) => string | undefined

export function temporalUrlFrom({
  PORTOLAN_TEMPORAL_UI_URL: ui,
  TEMPORAL_NAMESPACE: namespace = 'default',
}: NodeJS.ProcessEnv): TemporalUrl {
  return (workflowId, runId) =>
    ui &&
    [
      `${ui}/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}`,
      runId && `${runId}/history`,
    ]
      .filter(Boolean)
      .join('/')
}
