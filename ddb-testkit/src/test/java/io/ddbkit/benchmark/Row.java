package io.ddbkit.benchmark;

import java.util.List;

/** Some work of the table of numbers, which measures itself. */
interface Row {

  /** What it is chosen by, such as {@code creation}. */
  String name();

  /** Does the work, by ddbkit and by the plain SDK, and tells what each took. */
  List<Figure> measure() throws Exception;
}
