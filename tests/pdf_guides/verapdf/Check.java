// Validates PDFs with the veraPDF engine: Check FLAVOUR FILE...; prints each failed rule once.
import java.io.FileInputStream;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Check {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[0]);
        int bad = 0;
        for (int i = 1; i < arguments.length; i++) {
            try (FileInputStream in = new FileInputStream(arguments[i]);
                 PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
                PDFAValidator validator =
                    Foundries.defaultInstance().createValidator(flavour, false);
                ValidationResult result = validator.validate(parser);
                System.out.println(arguments[i] + " " + arguments[0] + ": "
                    + (result.isCompliant() ? "passes, " : "FAILS, ")
                    + result.getTotalAssertions() + " checks");
                TreeSet<String> said = new TreeSet<>();
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                        said.add("  " + assertion.getRuleId().getClause() + " " + assertion.getMessage());
                    }
                }
                said.forEach(System.out::println);
                bad += result.isCompliant() ? 0 : 1;
            }
        }
        System.exit(bad == 0 ? 0 : 1);
    }
}
