package io.ddbkit.testkit.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class real tables, in the engine that {@code ddbkit.engine} chooses. They
 * are made by the provisioner that production uses; what the engine cannot hold is left out, and
 * reported as an entry of the test report.
 *
 * <p>Parameters of tests, of their lifecycle methods and of constructors, and fields with {@link
 * Injected}, may be a {@link TestTable}, a {@code DynamoDbClient}, {@code DynamoDbAsyncClient} or
 * {@code DynamoDbStreamsClient}, a {@code TableProvisioner}, a {@link
 * io.ddbkit.testkit.engine.Space} or an {@link io.ddbkit.testkit.engine.Engine}.
 *
 * <p>Tests may run in parallel: no two of them see each other's tables, of the same name or not.
 *
 * <p>In a test with a Spring context, the application gets the clients of the same space, with the
 * tables of its beans of type {@code TableSpec} beside those of this annotation. The tests that
 * share a cached context run one after the other, and each finds the tables empty.
 */
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TablesExtension.class)
public @interface WithTables {

  /**
   * Classes whose static fields of type {@code TableSpec} are the tables; none: those of the class
   * that has this annotation, of which the test class may be a subclass; if it has none either,
   * those of the test class.
   */
  Class<?>[] value() default {};

  /** The names of those that are wanted, as their specs have them; none: all. */
  String[] only() default {};

  /** How long the tables live. */
  Lifetime lifetime() default Lifetime.PER_TEST;
}
