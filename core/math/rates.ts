/**
 * Share of the opening base that was gone at the end of the period (§11). Those who came and went
 * were never in the opening base and do not enter. Nobody to lose: no rate, rather than 0 %.
 */
export function churnRate(opening: number, lost: number): number | null {
  return opening === 0 ? null : lost / opening;
}

/** Share of the opening base that was still there at the end of the period (§11). */
export function retentionRate(opening: number, lost: number): number | null {
  return opening === 0 ? null : (opening - lost) / opening;
}

/** A churn rate over `periods` of its periods, leavers out of those who are left: 1 − (1 − c)^k, never k · c (§11). */
export function rescaledChurn(churn: number, periods: number): number {
  return 1 - Math.pow(1 - churn, periods);
}
