/** What this version of ddbkit knows of settings and provisions; nobody's business outside. */
@NullMarked
package io.ddbkit.testkit.internal;

import org.jspecify.annotations.NullMarked;
