package io.ddbkit.testkit.junit;

import static java.util.Objects.requireNonNull;

import io.ddbkit.spec.TableSpec;
import io.ddbkit.spec.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The specs that tests request, and their lifetime.
 *
 * @param specs the specs of production
 * @param lifetime how long they live
 */
record TableRequest(List<TableSpec> specs, Lifetime lifetime) {
  TableRequest {
    specs = List.copyOf(specs);
  }

  /** The request of the annotation on this class, or on one that it extends. */
  static TableRequest of(WithTables annotation, Class<?> annotated) {
    var all =
        annotation.value().length == 0
            ? AnnotatedClass.constants(annotated)
            : Arrays.stream(annotation.value())
                .flatMap(holder -> Constants.of(holder).stream())
                .toList();
    return new TableRequest(
        DeclaredSpec.distinct(chosen(all, annotation.only())), annotation.lifetime());
  }

  /**
   * The request of the annotation on this class, or on the nearest class around it. In a Spring
   * context the tables may be beans: then there need not be constants.
   */
  static Optional<TableRequest> ofClass(Class<?> type) {
    for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
      var annotation = AnnotationSupport.findAnnotation(around, WithTables.class);
      if (annotation.isPresent()) {
        return Optional.of(ofContext(annotation.get(), around));
      }
    }
    return Optional.empty();
  }

  static TableRequest ofContext(WithTables annotation, Class<?> annotated) {
    return annotation.value().length == 0
            && annotation.only().length == 0
            && !AnnotatedClass.hasConstants(annotated)
        ? new TableRequest(List.of(), annotation.lifetime())
        : of(annotation, annotated);
  }

  private static List<DeclaredSpec> chosen(List<DeclaredSpec> all, String[] only) {
    var names = all.stream().map(placed -> placed.spec().name()).toList();
    for (var name : only) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "@WithTables requires table \"%s\", and there is no spec of that name. The specs are: %s."
                .formatted(Printable.value(name), Printable.sentence(String.join(", ", names))));
      }
    }
    return only.length == 0
        ? all
        : all.stream().filter(it -> Arrays.asList(only).contains(it.spec().name())).toList();
  }

  /** The request of a program. */
  static TableRequest of(TableSpec... specs) {
    var all = new ArrayList<DeclaredSpec>();
    for (int i = 0; i < specs.length; i++) {
      var where = "spec %d of TablesExtension.of(..)".formatted(i + 1);
      all.add(new DeclaredSpec(requireNonNull(specs[i], where + " is null"), where));
    }
    return new TableRequest(DeclaredSpec.distinct(all), Lifetime.PER_TEST);
  }

  /** The same with these tables too, which may be among them. */
  TableRequest with(List<TableSpec> more) {
    var all = new LinkedHashSet<>(specs);
    all.addAll(more);
    return new TableRequest(List.copyOf(all), lifetime);
  }

  TableRequest lasting(Lifetime other) {
    return new TableRequest(specs, other);
  }
}
