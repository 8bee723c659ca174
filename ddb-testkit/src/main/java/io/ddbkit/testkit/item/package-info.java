/** Items: written in Java or JSON, put into tables, read back, and expired. */
@NullMarked
package io.ddbkit.testkit.item;

import org.jspecify.annotations.NullMarked;
