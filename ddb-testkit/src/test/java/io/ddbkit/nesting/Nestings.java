package io.ddbkit.nesting;

import io.ddbkit.nesting.Nesting.Brought;
import io.ddbkit.nesting.Nesting.Dismissed;
import io.ddbkit.nesting.Nesting.Forced;
import io.ddbkit.nesting.Nesting.Own;
import io.ddbkit.nesting.Nesting.Regional;
import io.ddbkit.nesting.Nesting.Suggested;
import io.ddbkit.nesting.Nesting.Word;
import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.trait.Setting;
import io.ddbkit.spec.trait.Strength;
import io.ddbkit.spec.trait.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes up what is said of a table: words in bundles in bundles, plainly or as overrides. */
public final class Nestings {
  private static final int DEPTH = 3;
  private static final List<Strength> VOICES = List.of(Strength.values());

  private final Random random;
  private final List<Trait> words;
  private final List<Setting<?>> settings;

  /**
   * One thing that a caller says.
   *
   * @param nesting what
   * @param override whether it shall decide over others
   */
  public record Saying(Nesting nesting, boolean override) {}

  /**
   * Nestings of these words.
   *
   * @param seed what they are made up from
   * @param settings what may be dismissed
   */
  public Nestings(long seed, List<Trait> words, List<Setting<?>> settings) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L); // neighbours begin alike otherwise
    this.words = List.copyOf(words);
    this.settings = List.copyOf(settings);
  }

  /** One to four things. */
  public List<Saying> sayings() {
    return several(4, () -> new Saying(nesting(DEPTH, false), random.nextInt(4) == 0));
  }

  /** The table of which all that is said, in this order. */
  public static TableSpec said(TableSpec table, List<Saying> sayings) {
    var spec = table;
    for (var saying : sayings) {
      var trait = saying.nesting().trait();
      spec = saying.override() ? spec.override(trait, "a need") : spec.with(trait);
    }
    return spec;
  }

  /** Regions have no regions. */
  private Nesting nesting(int depth, boolean inRegion) {
    int kind = random.nextInt(depth == 0 ? 4 : 12);
    return switch (kind) {
      case 0, 1, 2 -> new Word(oneOf(words));
      case 3 -> new Dismissed(oneOf(settings));
      case 4, 5 -> new Suggested(inside(depth, inRegion));
      case 6, 7 -> new Forced(inside(depth, inRegion));
      case 8, 9 -> new Brought(inside(depth, inRegion));
      case 10 -> new Own(oneOf(VOICES), inside(depth, inRegion));
      default -> inRegion ? new Brought(inside(depth, true)) : new Regional(inside(depth, true));
    };
  }

  private List<Nesting> inside(int depth, boolean inRegion) {
    return several(2, () -> nesting(depth - 1, inRegion));
  }

  private <E> List<E> several(int most, Supplier<E> element) {
    var all = new ArrayList<E>();
    for (int n = 1 + random.nextInt(most); n > 0; n--) {
      all.add(element.get());
    }
    return List.copyOf(all);
  }

  private <E> E oneOf(List<E> elements) {
    return elements.get(random.nextInt(elements.size()));
  }
}
