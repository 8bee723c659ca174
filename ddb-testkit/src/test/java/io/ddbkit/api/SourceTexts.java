package io.ddbkit.api;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The texts of source files: strings of more than one word, joined as the code joins them. */
final class SourceTexts extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}[,.:;)]? +\\(?\\p{L}");

  private final List<String> found = new ArrayList<>();

  private SourceTexts() {}

  /** The texts of these files, by the path of each. */
  static Map<String, List<String>> of(List<Path> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var texts = new TreeMap<String, List<String>>();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      for (var unit : task.parse()) {
        var scanner = new SourceTexts();
        scanner.scan(unit, null);
        texts.put(unit.getSourceFile().getName(), scanner.found);
      }
    }
    return texts;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
    add(literal);
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void nothing) {
    if (sum.getKind() != Tree.Kind.PLUS) {
      return super.visitBinary(sum, null);
    }
    add(sum);
    inner(sum);
    return null;
  }

  /** What the expressions of a sum hold in their turn. */
  private void inner(ExpressionTree part) {
    if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      inner(sum.getLeftOperand());
      inner(sum.getRightOperand());
    } else if (!(part instanceof LiteralTree)) {
      scan(part, null);
    }
  }

  private void add(ExpressionTree expression) {
    var literals = new StringBuilder();
    var text = new StringBuilder();
    join(expression, text, literals);
    if (SENTENCE.matcher(literals).find()) {
      found.add(text.toString().replace("\n", "\\n"));
    }
  }

  private static void join(ExpressionTree part, StringBuilder text, StringBuilder literals) {
    if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      join(sum.getLeftOperand(), text, literals);
      join(sum.getRightOperand(), text, literals);
    } else if (part instanceof ParenthesizedTree inner) {
      join(inner.getExpression(), text, literals);
    } else if (part instanceof LiteralTree literal && literal.getValue() instanceof String words) {
      text.append(words);
      literals.append(words);
    } else {
      text.append('{').append(part.toString().replaceAll("\\s+", " ")).append('}');
      literals.append('\0');
    }
  }
}
