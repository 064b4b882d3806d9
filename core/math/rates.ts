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
