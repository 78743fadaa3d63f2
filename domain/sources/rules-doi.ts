/** "https://doi.org/10.1000/182" and "doi:10.1000/182" are 10.1000/182. Null for a text that has no DOI. */
export function findDoi(text: string): string | null {
  return /10\.\d{4,9}\/\S+/.exec(text)?.[0].replace(/[.,;]+$/, "") ?? null;
}
