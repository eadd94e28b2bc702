import { listed } from '../values/number-words.ts'

/** The centuries that a decade may be said with; '' where none is. */
type Century = '' | '19' | '20'

/**
 * The lexicon of decades, by their names from the twenties to the nineties: `ways` tells how a name
 * and its figures are said. Without a century they are those of the last one, but for the twenties.
 */
export const decades = (
  names: string,
  ways: (name: string, figures: string, century: Century) => string,
): Readonly<Record<number, string>> =>
  Object.fromEntries(
    listed(names).flatMap((name, index) => {
      const tens = index + 2
      const said = (century: Century) => ways(name, `${tens}0`, century)
      return tens === 2
        ? [
            [192, said('19')],
            [202, `${said('')}, ${said('20')}`],
          ]
        : [[190 + tens, `${said('')}, ${said('19')}`]]
    }),
  )
