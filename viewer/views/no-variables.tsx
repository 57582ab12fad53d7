/** Where the chosen runs have nothing that is a variable's. */
export function NoVariables({ logdir }: { readonly logdir: string }) {
  return (
    <section class="section">
      <h2>No variables</h2>
      <p>
        The chosen runs hold no histogram, no recording and no scalar that is a variable's. Record
        one with Flatline, or write histograms of the weights. What the files do hold:
      </p>
      <p class="command">
        <code>flatline inspect {logdir}</code>
      </p>
    </section>
  );
}
