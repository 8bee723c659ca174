package io.ddbkit.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.ddbkit.spec.rule.Finding;
import io.ddbkit.traits.raw.RawJson;
import io.ddbkit.traits.raw.RawTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The same JSON is judged by us and by DynamoDB Local: valid forms, forms with one defect, and
 * forms just within the border. It runs small unless {@code -Dddbkit.differential=long} is said;
 * {@code -Dddbkit.seed} repeats a run.
 */
class DifferentialTest {
  private static final boolean LONG = "long".equals(System.getProperty("ddbkit.differential"));
  private static final int OF_EACH_RULE = LONG ? 20 : 2;
  private static final int OF_EACH_DEFECT = LONG ? 4 : 2;
  private static final int VALID = LONG ? 400 : 30;
  private static final long SEED =
      Long.getLong("ddbkit.seed", LONG ? System.currentTimeMillis() : 20_261_101);

  private final RawForms forms = new RawForms(SEED);
  private final DefectCounts counts = new DefectCounts();
  private final Map<String, String> complaints = new LinkedHashMap<>();
  private final Set<Disagreement> seen = new HashSet<>();

  @Test
  void weJudgeAsLocalDoes() {
    long began = System.nanoTime();
    try (var local = new Local()) {
      for (int i = 0; i < VALID; i++) {
        valid(local, forms.next());
      }
      Defects.ALL.forEach(defect -> defect(local, defect));
    }
    print(Duration.ofNanos(System.nanoTime() - began));

    assertThat(complaints.values()).isEmpty();
    assertThat(Disagreements.ALL).allMatch(seen::contains, "still occurs");
    assertThat(counts.rows().keySet()).isEqualTo(Defects.rules());
    assertThat(counts.rows().values())
        .allMatch(row -> row.planted >= OF_EACH_RULE, "planted enough");
    assertThat(VALID + counts.forms()).isGreaterThanOrEqualTo(LONG ? 2_000 : 200);
  }

  private void valid(Local local, RawTable form) {
    var json = RawJson.write(form);
    var ours = errors(json);
    if (!ours.isEmpty()) {
      complain("valid form", "we refuse it: " + ours, json);
    }
    local.refusal(json).ifPresent(no -> complain("valid form", "Local refuses it: " + no, json));
  }

  private void defect(Local local, Defect defect) {
    var row = counts.of(defect.rule());
    for (int i = 0; i < times(defect); i++) {
      var pair = defect.into(forms);
      if (pair.isEmpty()) {
        complain(defect.toString(), "fits into no form", "");
        return;
      }
      broken(local, defect, row, RawJson.write(pair.get().broken()));
      near(local, defect, row, RawJson.write(pair.get().near()));
    }
  }

  /** Each rule often enough, however few defects it has. */
  private static int times(Defect defect) {
    long defects = Defects.ALL.stream().filter(p -> p.rule().equals(defect.rule())).count();
    return (int) Math.max(OF_EACH_DEFECT, (OF_EACH_RULE + defects - 1) / defects);
  }

  private void broken(Local local, Defect defect, DefectCounts.Row row, String json) {
    var ours = errors(json);
    var expected = new TreeSet<>(defect.besides());
    expected.add(defect.rule());
    var locals = local.refusal(json);
    row.planted++;
    row.refusedByUs += ours.contains(defect.rule()) ? 1 : 0;
    row.refusedByLocal += locals.isPresent() ? 1 : 0;
    if (!ours.equals(expected)) {
      complain(defect + "", "we tell " + ours + ", not " + expected, json);
    }
    differs(defect, Disagreement.Side.LOCAL_ACCEPTS, locals.isEmpty(), "Local accepts it", json);
  }

  private void near(Local local, Defect defect, DefectCounts.Row row, String json) {
    var ours = errors(json);
    var locals = local.refusal(json);
    row.near++;
    row.acceptedByUs += ours.isEmpty() ? 1 : 0;
    row.acceptedByLocal += locals.isEmpty() ? 1 : 0;
    if (!ours.isEmpty()) {
      complain(defect + ", near miss", "we refuse it: " + ours, json);
    }
    var words = "Local refuses the near miss: " + locals;
    differs(defect, Disagreement.Side.LOCAL_REFUSES, locals.isPresent(), words, json);
  }

  private static Set<String> errors(String json) {
    return RawJson.check(json).errors().stream()
        .map(Finding::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A difference has to be a reviewed one; and a reviewed one has to be one each time. */
  private void differs(
      Defect defect, Disagreement.Side side, boolean differs, String words, String json) {
    var reviewed = Disagreements.about(defect, side);
    if (differs && reviewed.isPresent()) {
      seen.add(reviewed.get());
    } else if (differs) {
      complain(defect + "", words, json);
    } else if (reviewed.isPresent()) {
      complain(defect + "", "reviewed as " + side + ", but Local agrees", json);
    }
  }

  /** The first of each kind is enough to read. */
  private void complain(String about, String what, String json) {
    complaints.putIfAbsent(
        about + what.substring(0, Math.min(20, what.length())), about + ": " + what + "\n" + json);
  }

  private void print(Duration took) {
    List<String> out = new ArrayList<>();
    out.add("differential, " + (LONG ? "long" : "small") + ", seed " + SEED);
    out.add(counts.text());
    out.add(
        "%d valid forms, %d planted or near, %d reviewed disagreements, %d complaints, %d s"
            .formatted(VALID, counts.forms(), seen.size(), complaints.size(), took.toSeconds()));
    System.out.println(String.join("\n", out));
  }
}
