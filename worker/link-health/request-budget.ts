/** Counts what a run has asked of the network and the database: the platform ends those that ask too much. */
export interface RequestBudget {
  readonly spend: (count: number) => void;
  readonly has: (count: number) => boolean;
}

export function makeBudget(most: number): RequestBudget {
  let spent = 0;
  return {
    spend: (count) => {
      spent += count;
    },
    has: (count) => spent + count <= most,
  };
}
