import type { ContextDifference } from './difference.ts';

/** How the context of RO-Crate 1.1 differs from that of 1.2. https://w3id.org/ro/crate/1.1/context */
export const context11: ContextDifference = {
  without: `
    ActivationFee AdultOrientedEnumeration AlcoholConsideration AllergiesHealthAspect AmpStory
    AndroidPlatform AudioObjectSnapshot BackOrder BioChemEntity BodyMeasurementArm BodyMeasurementBust
    BodyMeasurementChest BodyMeasurementFoot BodyMeasurementHand BodyMeasurementHead BodyMeasurementHeight
    BodyMeasurementHips BodyMeasurementInsideLeg BodyMeasurementNeck BodyMeasurementTypeEnumeration
    BodyMeasurementUnderbust BodyMeasurementWaist BodyMeasurementWeight ChemicalSubstance CleaningFee
    ConstraintNode DangerousGoodConsideration DecontextualizedContent DemoGameAvailability
    DesktopWebPlatform DigitalPlatformEnumeration DistanceFee Downpayment EditedOrCroppedContent
    EffectivenessHealthAspect ExampleMeasurementMethodEnum FreeReturn FullGameAvailability
    GameAvailabilityEnumeration Gene GenericWebPlatform Geometry GettingAccessHealthAspect
    HealthcareConsideration HowItWorksHealthAspect HyperToc HyperTocEntry IOSPlatform ImageObjectSnapshot
    IngredientsHealthAspect Installment InvoicePrice ListPrice MSRP MathSolver MeasurementMethodEnum
    MeasurementTypeEnumeration MediaReviewItem MerchantReturnPolicySeasonalOverride MinimumAdvertisedPrice
    MobileWebPlatform MolecularEntity NarcoticConsideration OccupationalExperienceRequirements
    OnlineBusiness OnlineStore OriginalMediaContent PlayGameAction PoliticalParty PregnancyHealthAspect
    PriceComponentTypeEnumeration PriceTypeEnumeration Profile Protein
    ReducedRelevanceForChildrenConsideration RepositoryFile ResearchOrganization ResourceDescriptor
    ResourceRole ReturnAtKiosk ReturnByMail ReturnFeesCustomerResponsibility ReturnInStore
    ReturnLabelCustomerResponsibility ReturnLabelDownloadAndPrint ReturnLabelInBox
    ReturnLabelSourceEnumeration ReturnMethodEnumeration SRP SafetyHealthAspect SalePrice
    SatireOrParodyContent SearchRescueOrganization SeekToAction SexualContentConsideration
    SizeGroupEnumeration SizeSpecification SizeSystemEnumeration SizeSystemImperial SizeSystemMetric
    SolveMathAction StagedContent Standard Statement StatisticalVariable Subscription Syllabus Taxon
    TextObject TobaccoNicotineConsideration TransformedContent UnclassifiedAdultConsideration VacationRental
    VideoObjectSnapshot ViolenceConsideration WeaponConsideration WearableMeasurementBack
    WearableMeasurementChestOrBust WearableMeasurementCollar WearableMeasurementCup
    WearableMeasurementHeight WearableMeasurementHips WearableMeasurementInseam WearableMeasurementLength
    WearableMeasurementOutsideLeg WearableMeasurementSleeve WearableMeasurementTypeEnumeration
    WearableMeasurementWaist WearableMeasurementWidth WearableSizeGroupBig WearableSizeGroupBoys
    WearableSizeGroupEnumeration WearableSizeGroupExtraShort WearableSizeGroupExtraTall
    WearableSizeGroupGirls WearableSizeGroupHusky WearableSizeGroupInfants WearableSizeGroupJuniors
    WearableSizeGroupMaternity WearableSizeGroupMens WearableSizeGroupMisses WearableSizeGroupPetite
    WearableSizeGroupPlus WearableSizeGroupRegular WearableSizeGroupShort WearableSizeGroupTall
    WearableSizeGroupWomens WearableSizeSystemAU WearableSizeSystemBR WearableSizeSystemCN
    WearableSizeSystemContinental WearableSizeSystemDE WearableSizeSystemEN13402
    WearableSizeSystemEnumeration WearableSizeSystemEurope WearableSizeSystemFR WearableSizeSystemGS1
    WearableSizeSystemIT WearableSizeSystemJP WearableSizeSystemMX WearableSizeSystemUK WearableSizeSystemUS
    alternativeOf applicableCountry archivedAt asWKT asin associatedClaimReview associatedDisease
    associatedMediaReview associatedReview billingDuration billingStart bioChemInteraction bioChemSimilarity
    biologicalRole buildInstructions checkoutPageURLTemplate chemicalComposition chemicalRole childTaxon
    claimInterpreter constraintProperty continuousIntegration copyrightNotice countryOfAssembly
    countryOfLastProcessing courseSchedule creditText customerRemorseReturnFees
    customerRemorseReturnLabelSource customerRemorseReturnShippingFeesAmount developmentStatus directApply
    embargoEndDate embeddedTextCaption encodesBioChemEntity experienceInPlaceOfEducation expressedIn
    gameAvailabilityType gameEdition geosparql hasAdultConsideration hasArtifact hasBioChemEntityPart
    hasBioPolymerSequence hasMeasurement hasMolecularFunction hasRepresentation hasResource hasRole
    hasSourceCode hasToken inChI inChIKey interpretedAsClaim isEncodedByBioChemEntity
    isInvolvedInBiologicalProcess isLocatedInSubcellularLocation isPartOfBioChemEntity isProfileOf
    isSourceCodeOf iso6523Code issueTracker itemDefectReturnFees itemDefectReturnLabelSource
    itemDefectReturnShippingFeesAmount iupacName localPath mathExpression measurementDenominator
    measurementMethod measurementQualifier mediaItemAppearance mobileUrl molecularFormula molecularWeight
    monoisotopicMolecularWeight monthsOfExperience negativeNotes observationAbout observationPeriod
    originalMediaContextDescription originalMediaLink parentTaxon positiveNotes potentialUse
    priceComponentType prof profrole readme referencePublication relation restockingFee returnLabelSource
    returnMethod returnPolicyCountry returnPolicySeasonalOverride returnShippingFeesAmount sha256
    shippingOrigin sizeGroup sizeSystem smiles softwareSuggestions statType suggestedAge
    suggestedMeasurement syllabusSections taxonRank taxonomicRange tocContinuation tocEntry
    totalHistoricalEnrollment tripOrigin utterances vann
  `,
  schemaTerms: `
    AuthenticContent MissingContext constrainingProperty measuredValue observedNode
  `,
  terms: {
    'cite-as': 'https://www.w3.org/ns/iana/link-relations/relation#cite-as',
    input: 'https://bioschemas.org/ComputationalWorkflow#input',
    output: 'https://bioschemas.org/ComputationalWorkflow#output',
  },
};
