import { fitLifetimeModel, type Buyers, type FittedLifetimeModel } from '../math/lifetime-model';

/** A fit with everything that it was made from. */
interface Remembered {
  readonly buyers: Buyers;
  readonly unitDays: number;
  readonly fitted: FittedLifetimeModel;
}

/** CLVMODEL and PREDICTCLV over one table, and those over another: 20 bytes a customer each. */
const MOST = 2;
let remembered: readonly Remembered[] = [];

/**
 * The models of these buyers, as fitLifetimeModel finds them. A fit takes a hundred times as long as reading its
 * table, and several cells of a sheet ask for the same one: CLVMODEL, and PREDICTCLV for each horizon. So the last
 * ones are kept where the host keeps the script loaded, as Excel does. Every buyer is compared, so that an edited
 * table never meets the model of the table before.
 */
export function rememberedModel({ frequency, recency, age, average }: Buyers, unitDays: number): FittedLifetimeModel {
  const buyers: Buyers = { frequency, recency, age, average };
  const found = remembered.find((each) => each.unitDays === unitDays && sameBuyers(each.buyers, buyers));
  const latest = found ?? { buyers, unitDays, fitted: fitLifetimeModel(buyers, unitDays) };
  remembered = [latest, ...remembered.filter((each) => each !== found)].slice(0, MOST);
  return latest.fitted;
}

function sameBuyers(one: Buyers, other: Buyers): boolean {
  return (
    same(one.frequency, other.frequency) &&
    same(one.recency, other.recency) &&
    same(one.age, other.age) &&
    same(one.average, other.average)
  );
}

function same(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
