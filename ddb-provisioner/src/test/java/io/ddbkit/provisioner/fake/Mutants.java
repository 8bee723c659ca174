package io.ddbkit.provisioner.fake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** An answer with one member left out, or one text that nobody knows, at every depth. */
public final class Mutants {
  private static final String UNKNOWN = "UNHEARD_OF";

  /**
   * An answer that is otherwise in one place.
   *
   * @param change what is otherwise
   * @param answer the answer
   */
  public record Mutant(String change, SdkPojo answer) {}

  private Mutants() {}

  /** All of one answer, in the order of its members. */
  public static List<Mutant> of(SdkPojo answer) {
    var all = new ArrayList<Mutant>();
    for (var field : answer.sdkFields()) {
      var value = field.getValueOrDefault(answer);
      if (value != null && !(value instanceof SdkAutoConstructList)) {
        of(value).forEach(other -> all.add(with(answer, field, other)));
      }
    }
    return all;
  }

  /** What may stand in the place of a value, as a path below it. */
  private static List<Other> of(Object value) {
    var others = new ArrayList<Other>();
    others.add(new Other("=null", null));
    if (value instanceof String) {
      others.add(new Other("=" + UNKNOWN, UNKNOWN));
    } else if (value instanceof SdkPojo pojo) {
      of(pojo).forEach(mutant -> others.add(new Other("." + mutant.change, mutant.answer)));
    } else if (value instanceof List<?> list) {
      others.add(new Other("=[]", List.of()));
      for (int i = 0; i < list.size(); i++) {
        for (var other : of(list.get(i))) {
          var copy = new ArrayList<Object>(list);
          copy.set(i, other.value);
          others.add(new Other("[" + i + "]" + other.change, copy));
        }
      }
    }
    return others;
  }

  private static Mutant with(SdkPojo answer, SdkField<?> field, Other other) {
    var builder = ((ToCopyableBuilder<?, ?>) answer).toBuilder();
    field.set(builder, other.value);
    return new Mutant(field.memberName() + other.change, (SdkPojo) builder.build());
  }

  private record Other(String change, @Nullable Object value) {}
}
